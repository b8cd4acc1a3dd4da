//! What is said in an advisor's workshop: by `init`, `coach`, `gaps --as-asked`, and `eval` on a sheet.

mod as_asked;
mod coach;
mod init;
mod sheet;

pub(in crate::cli) use as_asked::*;
pub(in crate::cli) use coach::*;
pub(in crate::cli) use init::*;
pub(in crate::cli) use sheet::*;
