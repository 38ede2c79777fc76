using HtzPipeline.Core.Catalogue;

namespace HtzPipeline.Core.Composing.Words;

/// <summary>A clause that tells figures. When, where and of what they are is said before it wherever the text has not just said so.</summary>
/// <param name="Text">What it says once its subject is known: 同比增长8.2%.</param>
internal sealed record SaidClause(IReadOnlyList<Run> Text)
{
    /// <summary>What it is about; null where it names all that it is about itself.</summary>
    public Subject? Subject { get; init; }

    /// <summary>The area of what it names itself; null where <see cref="Subject"/> says it.</summary>
    public Area? Area { get; init; }

    /// <summary>When its figures are of; null where it says so itself.</summary>
    public SaidTime? Time { get; init; }

    /// <summary>Whether it opens with the name of its subject even where the clause before was about that.</summary>
    public bool OpensWithName { get; init; }

    /// <summary>What it says after the name, where that is said and the words differ.</summary>
    public IReadOnlyList<Run> AfterName { get => field ?? Text; init; }

    /// <summary>Whether it is a part of what was said before it in the sentence (其中).</summary>
    public bool IsPart { get; init; }

    /// <summary>What stands between it and the clause before it of the same word; empty for the first.</summary>
    public string Before { get; init; } = "";
}
