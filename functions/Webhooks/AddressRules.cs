using System.Net;

namespace HtzPipeline.Functions.Webhooks;

/// <summary>
/// Where webhooks may lead, so that nobody who registers one reaches what only this machine can reach: https to public addresses; on a
/// local run also to this machine, by http too. Addresses are looked at when a connection is made, since names can change theirs.
/// </summary>
/// <param name="IsLocal">Whether the app runs on its user's own machine.</param>
/// <param name="AllowPrivate">Whether private networks are allowed.</param>
internal sealed record AddressRules(bool IsLocal, bool AllowPrivate)
{
    private const int MaximumLength = 2000;

    /// <remarks>The IANA registries of special-purpose IPv4 and IPv6 addresses; 168.63.129.16 is Azure's own (WireServer), though public.</remarks>
    private static readonly (IPNetwork Network, AddressKind Kind)[] Networks =
    [
        .. Of(AddressKind.Loopback, "127.0.0.0/8", "::1/128"),
        .. Of(AddressKind.Private, "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7"),
        .. Of(
            AddressKind.Special,
            "168.63.129.16/32", "169.254.0.0/16", "0.0.0.0/8", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3"),

        // Addresses that stand for IPv4 ones (NAT64, 6to4, Teredo) would get around the ones above.
        .. Of(AddressKind.Special, "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "fe80::/10", "fec0::/10", "ff00::/8"),
    ];

    /// <summary>Who can be reached at an address.</summary>
    public static AddressKind KindOf(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return Networks.FirstOrDefault(one => one.Network.Contains(plain), (default, AddressKind.Public)).Kind;
    }

    /// <summary>Whether a connection to an address may be made.</summary>
    public bool Allow(IPAddress address) => KindOf(address) switch
    {
        AddressKind.Public => true,
        AddressKind.Loopback => IsLocal,
        AddressKind.Private => AllowPrivate,
        _ => false,
    };

    /// <summary>Why a webhook cannot be registered with an address; null if it can.</summary>
    public LocalText? Refusal(string text) =>
        text.Length > MaximumLength || !Uri.TryCreate(text, UriKind.Absolute, out var url) || url.UserInfo.Length > 0 || url.Fragment.Length > 0
            ? new($"“{text}”不是可用的地址:应如 https://example.org/hook,不含用户名和 #。", $"'{text}' is not an address such as https://example.org/hook, without a user and without #.")
            : url.Scheme != Uri.UriSchemeHttps && !(url.Scheme == Uri.UriSchemeHttp && IsLocal && url.IsLoopback)
            ? new("只接受 https 地址;本地运行时也可用 http://127.0.0.1。", "Only https is accepted; http://127.0.0.1, too, where the app runs locally.")
            : IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) && !Allow(address)
            ? new($"不允许连接 {address}:不是公网地址。", $"{address} is not a public address, so it is not allowed.")
            : null;

    private static IEnumerable<(IPNetwork Network, AddressKind Kind)> Of(AddressKind kind, params IEnumerable<string> networks) =>
        networks.Select(network => (IPNetwork.Parse(network), kind));
}
