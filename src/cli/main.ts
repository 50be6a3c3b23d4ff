#!/usr/bin/env node
console.log('copydesk')
