using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>Tells the notes below a table: 注:, 数据来源:, Source.</summary>
internal static partial class Notes
{
    /// <summary>Whether a text begins as a note does.</summary>
    public static bool IsOne(string text) => NoteStart().IsMatch(LabelText.Fold(text));

    [GeneratedRegex(@"^(?:(?:附|备)?注(?:释)?\d?[::.、]|注$|备注|说明[::]|(?:数据|资料|信息)来源|来源[::]|数据说明|(?:data )?source\b|notes?\b|special values?\b|available flags|observation flags|\*(?=.{6})|[①②③](?=.{4}))", RegexOptions.IgnoreCase)]
    private static partial Regex NoteStart();
}
