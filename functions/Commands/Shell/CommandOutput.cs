using System.Text;
using System.Text.Json;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Ingest;

namespace HtzPipeline.Functions.Commands.Shell;

/// <summary>
/// Where a command's results go: standard output, a line of JSON for each or the same for people; and what went wrong: standard error.
/// </summary>
/// <param name="output">Standard output.</param>
/// <param name="errors">Standard error.</param>
/// <param name="isJson">Whether it is a machine that reads.</param>
/// <param name="isTerminal">Whether standard output is a terminal.</param>
internal sealed class CommandOutput(Stream output, TextWriter errors, bool isJson, bool isTerminal)
{
    /// <summary>Standard output, for what has a form of its own.</summary>
    public Stream Stream => output;

    /// <summary>Whether it is a machine that reads.</summary>
    public bool IsJson => isJson;

    /// <summary>Whether standard output is a terminal.</summary>
    public bool IsTerminal => isTerminal;

    /// <summary>That of this process.</summary>
    public static CommandOutput OfProcess(bool isJson) => new(Console.OpenStandardOutput(), Console.Error, isJson, !Console.IsOutputRedirected);

    /// <summary>Writes a result.</summary>
    /// <param name="result">The result, as it is written as JSON.</param>
    /// <param name="text">The same for people.</param>
    public void Write<TResult>(TResult result, Func<TResult, string> text)
    {
        output.Write(isJson ? JsonSerializer.SerializeToUtf8Bytes(result, ApiJson.Options) : Encoding.UTF8.GetBytes(text(result)));
        output.WriteByte((byte)'\n');
        output.Flush();
    }

    /// <summary>Says something beside the results to people.</summary>
    public void Note(LocalText text)
    {
        if (!isJson)
        {
            errors.WriteLine(text.Zh == text.En ? text.Zh : $"{text.Zh} {text.En}");
        }
    }

    /// <summary>Says what a file did to the reader, for whoever is to mend it.</summary>
    public void Tell(ReaderFault fault) => Fail(new(
        "reader-fault",
        $"读取程序出错,编号 {fault.Id}({fault.Stage}):{fault.Exception}",
        $"The reader failed, number {fault.Id} ({fault.Stage}): {fault.Exception}"));

    /// <summary>Says what went wrong.</summary>
    /// <param name="error">What.</param>
    /// <param name="usage">How the command is called, for people, where that was wrong.</param>
    public void Fail(CommandError error, string? usage = null)
    {
        errors.WriteLine(isJson ? JsonSerializer.Serialize(error, ApiJson.Options) : error.ToText());
        if (usage is not null && !isJson)
        {
            errors.WriteLine(usage);
        }
    }
}
