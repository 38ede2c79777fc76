using System.Text.RegularExpressions;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Drafting.Codes;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Drafting.Guesses;

/// <summary>A department, from its folder and from what its files say of who made them.</summary>
internal static partial class DepartmentGuess
{
    /// <summary>The department, with what to ask. One that the catalogue has is taken as it is.</summary>
    public static (Department Department, LocalText? Question) Of(string folder, IReadOnlyList<DraftFile> files, CodeMaker codes, IndicatorCatalogue? existing)
    {
        if (existing?.Departments.FirstOrDefault(known => known.Code == folder || known.Name.Zh == folder) is { } there)
        {
            return (there, null);
        }

        var said = files.SelectMany(FileWords.Of).Select(text => Maker().Match(text)).Where(match => match.Success).Select(match => match.Groups[1].Value)
            .CountBy(name => name).OrderByDescending(name => name.Value).Select(name => name.Key).FirstOrDefault();
        var isCode = Code().IsMatch(folder);
        var code = isCode ? folder : codes.OfFolder(folder);
        return (new(code, isCode ? said ?? folder : folder), isCode
            ? said is null ? new("请填写部门的中文名称", "Enter the department's name") : null
            : new($"文件夹“{folder}”不能作代码;报送时部门的文件夹须为 {code}", $"The folder '{folder}' can be no code: uploads must be in a folder {code}"));
    }

    [GeneratedRegex("^[A-Za-z0-9-]+$")]
    private static partial Regex Code();

    [GeneratedRegex(@"(?:填报|报送|编制|制表|填表)(?:单位|部门)\s*[:：]\s*(\p{IsCJKUnifiedIdeographs}{2,16})")]
    private static partial Regex Maker();
}
