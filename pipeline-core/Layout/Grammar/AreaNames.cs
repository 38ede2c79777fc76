using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>Tells names of areas by their form; which area a name is, the catalogue says.</summary>
internal static partial class AreaNames
{
    // The short names of the country's provinces, and of the cities that its statistics list beside them.
    private static readonly FrozenSet<string> Known =
        ("北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 香港 澳门 台湾 全国 " +
        "石家庄 太原 呼和浩特 沈阳 大连 长春 哈尔滨 南京 杭州 宁波 合肥 福州 厦门 南昌 济南 青岛 郑州 武汉 长沙 广州 深圳 南宁 海口 成都 贵阳 昆明 拉萨 西安 兰州 西宁 银川 乌鲁木齐").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a name has the form of an area's, or stands for all of them (合计, 全区).</summary>
    public static bool LooksLikeOne(string name) => IsTotal(name) || Known.Contains(name) || Form().IsMatch(name);

    /// <summary>Whether a name is that of a kind of places, which stands beside areas as one: 城市, 农村.</summary>
    public static bool IsKindOfPlace(string name) => name is "城市" or "农村" or "城镇" or "乡村" or "县域" or "市辖区" or "Urban" or "Rural" or "urban" or "rural";

    /// <summary>Whether it stands for all areas of the table together: then the file's own area is meant.</summary>
    public static bool IsTotal(string name) => name is "本区" or "我区" or "本级" or "合计" or "总计" or "小计" or "全部" or "Total" or "total";

    [GeneratedRegex(@"^(?:全[国省市县区]|(?!高于|低于|快于|慢于|好于|优于|超过|占|比|较|与|同)(?:[\p{IsCJKUnifiedIdeographs}]{2,12}|[A-Za-z0-9]{1,3}|[甲乙丙丁东西南北中])(?:街道(?:办事处)?|镇|乡|园区?|新区|开发区|自治[区州县]|[省市县区]))$")]
    private static partial Regex Form();
}
