using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Drafting.Guesses;

/// <summary>The ways in which one zone is written: 云岭经济技术开发区, 云岭经开区.</summary>
public static partial class ZoneNames
{
    /// <summary>Whether two names are of one zone: the same place, and no two kinds of zone.</summary>
    public static bool AreOfOne(string one, string other)
    {
        var (left, right) = (Parts().Match(one), Parts().Match(other));
        return left.Success && right.Success && left.Groups["place"].Value == right.Groups["place"].Value
            && (KindOf(left) is not { } kind || KindOf(right) is not { } otherKind || kind == otherKind);
    }

    // 开发区 may be either.
    private static char? KindOf(Match match) => match.Groups["kind"].Value switch { "开发区" => null, var kind => kind[0] };

    [GeneratedRegex("^(?<place>.{2,}?)(?<kind>高新技术产业开发区|高新技术开发区|高新区|经济技术开发区|经济开发区|经开区|开发区)$")]
    private static partial Regex Parts();
}
