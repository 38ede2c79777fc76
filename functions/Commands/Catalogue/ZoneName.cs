using System.Text.RegularExpressions;
using HtzPipeline.Functions.Commands.Shell;

namespace HtzPipeline.Functions.Commands.Catalogue;

/// <summary>
/// The name of a new zone, put in the place of the example's. Its English is left out, since nobody has said it: the Chinese name then stands for it.
/// </summary>
internal sealed partial class ZoneName
{
    private const string Example = "某某开发区";
    private const string ExampleShort = "开发区";

    private readonly string _name;
    private readonly string _short;

    private ZoneName(string name) => (_name, _short) = (name, ShortOf(name));

    /// <summary>Whether a name can be one.</summary>
    public static bool IsSound(string name) => Sound().IsMatch(name);

    /// <summary>The name.</summary>
    /// <param name="name">As the option has it; null where it was not given.</param>
    /// <returns>Null where none was given.</returns>
    /// <exception cref="CommandUsageException">It could not stand in a catalogue.</exception>
    public static ZoneName? Of(string? name)
    {
        if (name is not null && !Sound().IsMatch(name))
        {
            throw new CommandUsageException(new LocalText(
                $"“{name}”不能作区域名称:2 到 40 个字,不含引号、冒号、逗号和括号。",
                $"'{name}' is no name of a zone: 2 to 40 characters, without quotation marks, colons, commas and brackets."));
        }

        return name is null ? null : new(name);
    }

    /// <summary>A file of the example with this name in it.</summary>
    public string In(string text) => English().Replace(text, "")
        .Replace(Example + "统计局", _name, StringComparison.Ordinal)
        .Replace(Example, _name, StringComparison.Ordinal)
        .Replace($"short: {{ zh: {ExampleShort} }}", $"short: {{ zh: {_short} }}", StringComparison.Ordinal)
        .Replace($"aliases: [{ExampleShort}, 全区]", _short == _name ? "aliases: [全区]" : $"aliases: [{_short}, 全区]", StringComparison.Ordinal);

    // 云溪经济技术开发区 is called 经开区 where it is known which one is meant.
    private static string ShortOf(string name) =>
        name.EndsWith("高新技术产业开发区", StringComparison.Ordinal) || name.EndsWith("高新区", StringComparison.Ordinal) ? "高新区"
        : name.EndsWith("经济技术开发区", StringComparison.Ordinal) || name.EndsWith("经济开发区", StringComparison.Ordinal) || name.EndsWith("经开区", StringComparison.Ordinal) ? "经开区"
        : Kind().Match(name) is { Success: true } kind ? kind.Value
        : name;

    [GeneratedRegex(@"^[^\s""'“”‘’:：,，\[\]{}()（）#]{2,40}$")]
    private static partial Regex Sound();

    [GeneratedRegex("(?:开发区|示范区|新区|园区|工业园|保税区|[县市区])$")]
    private static partial Regex Kind();

    [GeneratedRegex("^  en: Example Zone\n|, en: (?:Example Zone|Zone|Statistics of the Example Zone)(?=[ ,}])", RegexOptions.Multiline)]
    private static partial Regex English();
}
