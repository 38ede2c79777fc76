using System.Text;
using System.Text.Json;
using HtzPipeline.Functions.Commands;
using HtzPipeline.Functions.Commands.Shell;

namespace HtzPipeline.Functions.Tests.Commands;

/// <summary>A command as an operator runs it, in this process.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Errors">What it wrote to standard error.</param>
internal sealed record CommandRun(int ExitCode, byte[] Output, string Errors)
{
    /// <summary>The output as text.</summary>
    public string Text => Encoding.UTF8.GetString(Output);

    /// <summary>The lines of output as JSON.</summary>
    public IReadOnlyList<JsonElement> Lines => [.. Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];

    /// <summary>What went wrong, as JSON.</summary>
    public JsonElement Error => JsonSerializer.Deserialize<JsonElement>(Errors);

    /// <summary>The stable code of what went wrong.</summary>
    public string? Code => Error.GetProperty("code").GetString();

    /// <summary>Runs it.</summary>
    public static Task<CommandRun> RunAsync(params string[] words) => RunAsync(words, isTerminal: false);

    /// <summary>Runs it.</summary>
    public static async Task<CommandRun> RunAsync(string[] words, bool isTerminal)
    {
        using var output = new MemoryStream();
        using var errors = new StringWriter();
        var code = await CommandTable.RunAsync(words, new(output, errors, CommandLine.WantsJson(words), isTerminal), TestContext.Current.CancellationToken);
        return new(code, output.ToArray(), errors.ToString());
    }

    /// <summary>Runs it for its exit code.</summary>
    public static async Task<int> ExitCodeAsync(params string[] words) => (await RunAsync(words)).ExitCode;
}
