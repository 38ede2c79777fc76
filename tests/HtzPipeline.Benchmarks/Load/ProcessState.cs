using System.Globalization;

namespace HtzPipeline.Benchmarks.Load;

/// <summary>What the process holds.</summary>
/// <param name="Memory">Its memory, bytes.</param>
/// <param name="Living">The objects that are in use, bytes.</param>
/// <param name="Sockets">Its open sockets, those of the readers too; null where the system does not tell.</param>
internal sealed record ProcessState(long Memory, long Living, int? Sockets)
{
    // Linux tells of each open file what it is.
    private const string OpenFiles = "/proc/self/fd";

    public static ProcessState Now => new(Environment.WorkingSet, GC.GetTotalMemory(forceFullCollection: true), SocketsNow());

    /// <summary>A line of a table.</summary>
    public string Line(string when) => string.Create(
        CultureInfo.InvariantCulture, $"| {when} | {Memory >> 20} | {Living >> 20} | {Sockets?.ToString(CultureInfo.InvariantCulture) ?? "-"} |");

    private static int? SocketsNow() => Directory.Exists(OpenFiles)
        ? Directory.EnumerateFileSystemEntries(OpenFiles).Count(file => new FileInfo(file).LinkTarget?.StartsWith("socket:", StringComparison.Ordinal) == true)
        : null;
}
