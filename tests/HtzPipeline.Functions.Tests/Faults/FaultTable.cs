namespace HtzPipeline.Functions.Tests.Faults;

/// <summary>The lines of the table of faults survived, which each test prints of itself when all its cases have passed.</summary>
internal static class FaultTable
{
    /// <summary>How much more of everything random is tried than in a usual run: the setting HTZ_FAULT_TIMES.</summary>
    public static int Times { get; } = int.TryParse(Environment.GetEnvironmentVariable("HTZ_FAULT_TIMES"), out var times) ? times : 1;

    /// <summary>Prints a line.</summary>
    public static void Passed(this ITestOutputHelper output, string kind, int cases, string what) =>
        output.WriteLine($"| {kind} | {cases} | {cases} | {what} |");
}
