// Reads Data Packages with the reference library of the standard: descriptors, types, constraints, keys, references.
// npm install datapackage@1.1.10 && node check-package.js FOLDER...
const { Package, validate } = require('datapackage')

async function check(folder) {
  const descriptor = `${folder}/datapackage.json`
  const { valid, errors } = await validate(descriptor)
  errors.forEach(error => console.error(`${descriptor}: ${error.message}`))
  let sound = valid
  for (const resource of (await Package.load(descriptor)).resources) {
    try {
      const rows = await resource.read({ relations: true })
      console.log(`${folder}: ${resource.name}, ${rows.length} rows`)
    } catch (error) {
      sound = false
      for (const one of error.errors && error.errors.length ? error.errors : [error]) {
        console.error(`${folder}: ${resource.name}: ${one.message}`)
      }
    }
  }
  return sound
}

Promise.all(process.argv.slice(2).map(check)).then(all => process.exit(all.every(Boolean) ? 0 : 1))
