using System.Net;
using System.Net.Sockets;

namespace HtzPipeline.Functions.Access;

/// <summary>Where a request comes from, to tell callers without a key apart.</summary>
internal static class ClientAddress
{
    private const int NetworkBytes = 8;

    /// <summary>
    /// The address as the trusted proxies have it; null where there should be one that says, and there is none, as behind a Functions host
    /// on a laptop: all have the host's own address then. Of IPv6 the network of 64 bits: whoever has one address there has all of them.
    /// </summary>
    public static string? Of(HttpContext context, AccessOptions options)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (options.TrustedProxies > 0 && IPAddress.IsLoopback(address))
        {
            return null;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, NetworkBytes))
            : address.ToString();
    }
}
