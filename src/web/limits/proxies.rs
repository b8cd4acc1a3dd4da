//! Which proxies are believed when they name the client that they ask for?

use std::net::IpAddr;

use ipnet::IpNet;

/// The addresses of proxies that are believed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Proxies(Vec<IpNet>);

impl Proxies {
    /// Reads addresses and networks joined by commas; `None` where one is neither.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let named = text.split(',').map(str::trim).filter(|part| !part.is_empty());
        let network = |part: &str| part.parse().ok().or_else(|| part.parse().ok().map(|one: IpAddr| IpNet::from(one)));
        named.map(network).collect::<Option<Vec<IpNet>>>().map(Self)
    }

    /// Whether an address is one of them.
    pub(super) fn has(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.contains(&address))
    }
}

/// Whether a text is a list of addresses and networks, or nothing.
pub(crate) fn is_proxies(text: &str) -> bool {
    Proxies::parse(text).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn proxies_are_addresses_and_networks() {
        let proxies = Proxies::parse("127.0.0.1, 10.0.0.0/8,::1, fd00::/8,").unwrap();
        for inside in ["127.0.0.1", "10.200.3.4", "::1", "fd12::9"] {
            assert!(proxies.has(inside.parse().unwrap()), "{inside}");
        }
        for outside in ["127.0.0.2", "11.0.0.1", "::2", "2001:db8::1"] {
            assert!(!proxies.has(outside.parse().unwrap()), "{outside}");
        }
        assert_eq!(Proxies::parse(" "), Some(Proxies::default()));
        assert!(["proxy.example", "10.0.0.0/33", "10.0.0", "127.0.0.1:80"].into_iter().all(|text| !is_proxies(text)));
    }
}
