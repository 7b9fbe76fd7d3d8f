// The sample articles by the names of their files in `articles/`.

export const frontierDispatch = '01-frontier-dispatch-iran-offers.html'
export const coastalLedger = '02-coastal-ledger-go-between.html'
export const lowlandReview = '03-lowland-review-last-door.html'
export const daftarEMarz = '04-daftar-e-marz-levers-fa.html'
export const harbourNotes = '05-harbour-notes-who-would-watch.md'
export const plainBulletin = '06-plain-bulletin-no-agreement.txt'
export const caravanBrief = '07-caravan-brief-five-questions.md'
