using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Drafting.Naming;

/// <summary>What the name of a file has in common with those of its other issues.</summary>
internal static partial class FileNames
{
    /// <summary>The name without its ending, its period and what parts them.</summary>
    public static string Stem(string file) => Separators().Replace(Period().Replace(Path.GetFileNameWithoutExtension(file), ""), "");

    [GeneratedRegex(@"(?:\d{4}[年.\-_]?)?(?:\d{1,2}\s*[-—~至]\s*)?\d{1,2}月份?|\d{4}年?(?:[-_.]?(?:\d{2}|[Qq][1-4]))?|(?:第?[一二三四1-4]季度|上半年|前三季度|全年)|\d{4,8}")]
    private static partial Regex Period();

    [GeneratedRegex(@"[\s()\uFF08\uFF09_\-—.]+")]
    private static partial Regex Separators();
}
