namespace HtzPipeline.Core.Prose;

/// <summary>
/// The name of what is measured, in the parts that later clauses leave out: 规模以上 | 工业 | 总产值, 新登记 | 企业 | 注册资本金, 限额以上 | 零售业 | 销售额.
/// </summary>
/// <param name="Scope">Which of them: 规模以上, 限额以上, 新登记, 实有; empty if none is named.</param>
/// <param name="Object">What or whose; may be empty.</param>
/// <param name="Head">What of it is measured: 总产值, 销售额, 授权量; empty for things that are counted.</param>
internal sealed record SubjectName(string Scope, string Object, string Head)
{
    /// <summary>No name at all.</summary>
    public static SubjectName None { get; } = new("", "", "");

    /// <summary>The whole name.</summary>
    public string Text => Scope + Object + Head;

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => Text.Length == 0;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
