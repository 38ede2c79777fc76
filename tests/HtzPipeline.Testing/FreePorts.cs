using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace HtzPipeline.Testing;

/// <summary>
/// Ports of this machine that nobody listens on, for tests and measurements that name a port before they listen, or listen on the same
/// port again. They lie below those that the system gives out by itself (from 32768 on Linux, from 49152 elsewhere), or else any
/// connection that happens to be opened meanwhile could take them. A port that was found is kept from the other processes that look for
/// one, by a locked file in the temporary folder, until this process ends: two that looked at once have found the same.
/// </summary>
internal static class FreePorts
{
    private const int From = 20_000;
    private const int Below = 32_000;

    private static readonly ConcurrentBag<FileStream> Kept = [];

    /// <summary>Finds ports that are free now.</summary>
    /// <param name="count">How many.</param>
    /// <returns>Ports, no two the same.</returns>
    public static int[] Find(int count)
    {
        var ports = new HashSet<int>();
        while (ports.Count < count)
        {
            var port = Random.Shared.Next(From, Below);
            if (IsFree(port) && IsKept(port))
            {
                ports.Add(port);
            }
        }

        return [.. ports];
    }

    private static bool IsKept(int port)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "htzpipeline-ports"));
        try
        {
            Kept.Add(new(Path.Combine(folder.FullName, $"{port}"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
