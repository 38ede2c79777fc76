using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Layout;

/// <summary>Tells names of areas by their form; which area a name is, the catalogue says.</summary>
internal static partial class AreaNames
{
    /// <summary>Whether a name has the form of an area's, or stands for all of them (合计, 全区).</summary>
    public static bool LooksLikeOne(string name) => IsTotal(name) || Form().IsMatch(name);

    /// <summary>Whether it stands for all areas of the table together: then the file's own area is meant.</summary>
    public static bool IsTotal(string name) => name is "合计" or "总计" or "小计" or "全部" or "Total" or "total";

    [GeneratedRegex(@"^(?:全[国省市县区]|[\p{IsCJKUnifiedIdeographs}]{2,12}(?:街道(?:办事处)?|镇|乡|园区?|新区|开发区|自治[区州县]|[省市县区]))$")]
    private static partial Regex Form();
}
