namespace HtzPipeline.Benchmarks.Reading;

/// <summary>A way of reading a tidy CSV file.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Checks">Whether it checks what it reads: then the planted faults must come out.</param>
/// <param name="Read">Reads the file to its end, calling <see cref="Checkpoint.Row"/> once a row, and counts.</param>
internal sealed record Contestant(string Name, bool Checks, Func<Stream, Checkpoint, Outcome> Read);

/// <summary>What reading came to.</summary>
/// <param name="Rows">The rows read.</param>
/// <param name="Complaints">What it had to say of them.</param>
internal readonly record struct Outcome(int Rows, int Complaints);
