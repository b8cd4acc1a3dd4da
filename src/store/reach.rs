//! What if the store's server is away when a service starts, or later? It is tried again until it is there.

use std::sync::atomic::Ordering;
use std::time::Duration;

use super::error::StoreError;
use super::open::{Store, at};
use super::place::Parameters;
use super::schema;

/// How long a store may take to say that it is there.
const WITHIN: Duration = Duration::from_secs(2);

impl Store {
    /// Opens the store as [`Store::open`] does. Where it can't be reached, but may be later, also gives why: until
    /// [`Store::reach`] has reached it, whatever is asked of it fails as for a server that was lost.
    ///
    /// # Errors
    /// When the place can't be used, or the store there is damaged, of a later version, or refuses us.
    pub async fn open_or_wait(parameters: &Parameters) -> Result<(Self, Option<StoreError>), StoreError> {
        let store = Self::closed(parameters.place()?)?;
        match store.make_ready().await {
            Ok(()) => Ok((store, None)),
            Err(why) if why.may_pass() => {
                let why = at(&store.place, why);
                Ok((store, Some(why)))
            }
            Err(why) => Err(at(&store.place, why)),
        }
    }

    /// Whether the store is there now; one that was away at the start is made ready by this.
    ///
    /// # Errors
    /// When it is not, with the reason.
    pub async fn reach(&self) -> Result<(), StoreError> {
        if !self.is_open.load(Ordering::Acquire) {
            return self.make_ready().await.map_err(|why| at(&self.place, why));
        }
        let asking = async {
            let mut connection = self.pool.acquire().await?;
            schema::version(&mut connection).await
        };
        let asked = tokio::time::timeout(WITHIN, asking).await;
        asked.unwrap_or(Err(StoreError::Slow(sqlx::Error::PoolTimedOut))).map(|_| ())
    }
}

impl StoreError {
    /// Whether the same may succeed later with nothing changed in the settings.
    fn may_pass(&self) -> bool {
        matches!(self, Self::Lost(_) | Self::Slow(_) | Self::Locked(_))
    }
}
