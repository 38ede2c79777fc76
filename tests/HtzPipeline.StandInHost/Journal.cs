using System.Collections.Concurrent;

namespace HtzPipeline.StandInHost;

/// <summary>What happened at the host and its worker, in order: for whoever asks why a test failed.</summary>
internal sealed class Journal
{
    private readonly ConcurrentQueue<string> _lines = new();

    /// <summary>Writes a line.</summary>
    public void Write(string line) => _lines.Enqueue($"{DateTimeOffset.UtcNow:HH:mm:ss.fff} {line}");

    /// <summary>All lines so far.</summary>
    public override string ToString() => string.Join('\n', _lines);
}
