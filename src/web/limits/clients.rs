//! Whose request is it, as far as an address tells?

use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::sync::Arc;

use axum::extract::ConnectInfo;
use axum::http::header::FORWARDED;
use axum::http::{HeaderMap, Request};
use forwarded_header_value::{ForwardedStanza, Identifier};
use tower_governor::GovernorError;
use tower_governor::key_extractor::KeyExtractor;

use super::proxies::Proxies;

/// Reads whose request it is: the address that connects, or the one that a proxy names which is believed.
#[derive(Debug, Clone, Default)]
pub(super) struct Clients(Arc<Proxies>);

impl Clients {
    /// Who believes these proxies and nobody else.
    pub(super) fn new(proxies: Proxies) -> Self {
        Self(Arc::new(proxies))
    }

    /// The client of a request with these headers that came from an address.
    ///
    /// Each proxy adds the address that it heard from at the right; what stands left of the last one that is believed anybody
    /// can have written. A proxy that sets one of the two headers hands on the other as it came, so that where both are there
    /// and disagree, neither is believed.
    ///
    /// # Source
    /// RFC 7239, sections 4 and 8.1.
    fn client(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        if !self.0.has(peer) {
            return peer;
        }
        let told = |name: &str, read: fn(&str) -> Option<IpAddr>| {
            let lines = headers.get_all(name).iter().rev();
            let hops = lines.flat_map(|line| line.to_str().unwrap_or_default().rsplit(',')).map(|hop| read(hop.trim()));
            headers.contains_key(name).then(|| self.last_believed(peer, hops))
        };
        match (told("x-forwarded-for", hop), told(FORWARDED.as_str(), stanza)) {
            (Some(one), Some(other)) if one != other => peer,
            (Some(one), _) | (None, Some(one)) => one,
            (None, None) => peer,
        }
    }

    /// The first address, from the right, that is none of the proxies; what can't be read ends the way.
    fn last_believed(&self, peer: IpAddr, hops: impl Iterator<Item = Option<IpAddr>>) -> IpAddr {
        let mut client = peer;
        for hop in hops {
            let Some(hop) = hop else { break };
            client = hop;
            if !self.0.has(client) {
                break;
            }
        }
        client
    }
}

/// An address as proxies write it in `X-Forwarded-For`, some with a port.
fn hop(text: &str) -> Option<IpAddr> {
    text.parse::<Identifier>().ok()?.ip().map(|address| address.to_canonical())
}

/// The address for which a proxy asks, in `Forwarded`.
fn stanza(text: &str) -> Option<IpAddr> {
    text.parse::<ForwardedStanza>().ok()?.forwarded_for_ip().map(|address| address.to_canonical())
}

/// What of an address is counted: all of IPv4, the network of IPv6, of which a household has all addresses.
///
/// # Source
/// RFC 6177, section 2: a site gets a /64 or more.
fn counted(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() & !0 << 64).into(),
        address => address,
    }
}

impl KeyExtractor for Clients {
    type Key = IpAddr;

    fn extract<T>(&self, request: &Request<T>) -> Result<IpAddr, GovernorError> {
        let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().ok_or(GovernorError::UnableToExtractKey)?;
        Ok(counted(self.client(peer.0.ip().to_canonical(), request.headers())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(peer: &str, headers: &[(&'static str, &str)]) -> String {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(*name, value.parse().unwrap());
        }
        let clients = Clients::new(Proxies::parse("10.0.0.1, 10.0.0.2").unwrap());
        counted(clients.client(peer.parse().unwrap(), &map)).to_string()
    }

    #[test]
    fn a_header_is_read_only_of_a_proxy_that_is_believed_and_from_the_right() {
        let forged = "6.6.6.6, 203.0.113.7";
        assert_eq!(client("203.0.113.9", &[("x-forwarded-for", forged)]), "203.0.113.9");
        assert_eq!(client("10.0.0.1", &[("x-forwarded-for", forged)]), "203.0.113.7");
        assert_eq!(client("10.0.0.1", &[("x-forwarded-for", "6.6.6.6, 203.0.113.7:4711, 10.0.0.2")]), "203.0.113.7");
        assert_eq!(client("10.0.0.1", &[("x-forwarded-for", "6.6.6.6"), ("x-forwarded-for", "7.7.7.7")]), "7.7.7.7");
        assert_eq!(client("10.0.0.1", &[("x-forwarded-for", "6.6.6.6, rubbish")]), "10.0.0.1");
        assert_eq!(client("10.0.0.1", &[]), "10.0.0.1");
        let forwarded = "for=6.6.6.6, for=\"203.0.113.7:80\";proto=https, for=10.0.0.2";
        assert_eq!(client("10.0.0.1", &[("forwarded", forwarded)]), "203.0.113.7");
    }

    #[test]
    fn where_two_headers_disagree_neither_is_believed() {
        let both = |one: &str, other: &str| client("10.0.0.1", &[("x-forwarded-for", one), ("forwarded", other)]);
        assert_eq!(both("7.7.7.7", "for=7.7.7.7"), "7.7.7.7");
        assert_eq!(both("7.7.7.7", "for=6.6.6.6"), "10.0.0.1");
    }

    #[test]
    fn a_household_counts_as_one_whichever_of_its_addresses_it_uses() {
        assert_eq!(client("2001:db8:1:2:3:4:5:6", &[]), "2001:db8:1:2::");
        assert_eq!(client("2001:db8:1:2::9", &[]), "2001:db8:1:2::");
        assert_eq!(client("::ffff:192.0.2.1", &[]), "192.0.2.1", "IPv4 in IPv6's clothes");
        assert_eq!(client("10.0.0.2", &[("forwarded", "for=\"[2001:db8:1:2::9]:443\"")]), "2001:db8:1:2::");
    }
}
