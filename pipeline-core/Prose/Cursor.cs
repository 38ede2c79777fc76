namespace HtzPipeline.Core.Prose;

/// <summary>What holds at a place of a text: time, area, subject, total, base. Everything is carried on until something else is said.</summary>
internal sealed class Cursor
{
    /// <summary>The year that months without one are of; null until one is named.</summary>
    public int? Year { get; set; }

    /// <summary>The years that were named as those of figures.</summary>
    public HashSet<int> Years { get; } = [];

    /// <summary>Whether 今年 was said of another year than any that is named.</summary>
    public bool IsInUnnamedYear { get; set; }

    /// <summary>The time that holds.</summary>
    public HeldPeriod Held { get; set; } = HeldPeriod.None;

    /// <summary>The time of the text as a whole, from its title or its opening; none if there is none.</summary>
    public HeldPeriod Frame { get; set; } = HeldPeriod.None;

    /// <summary>The area that holds; null where none was named.</summary>
    public string? Area { get; set; }

    /// <summary>The sentence that named the area, counted through the text.</summary>
    public int AreaSentence { get; set; } = -1;

    /// <summary>Whether the clause begins with the area that holds, so that it is that of what is carried, too: 全市为300亿元.</summary>
    public bool AreaOpensClause { get; set; }

    /// <summary>What was spoken of last.</summary>
    public Target? Subject { get; set; }

    /// <summary>The things that were last spoken of together, for a clause that gives one number for each.</summary>
    public IReadOnlyList<Target> Group { get; set; } = [];

    /// <summary>What those things are called together: 三大主导产业产值; null where nothing says.</summary>
    public string? GroupName { get; set; }

    /// <summary>What amounts were given of since the sentence began, in their order.</summary>
    public List<Target> Recent { get; } = [];

    /// <summary>The same, and what stood in brackets among them.</summary>
    public List<Target> RecentAndBracketed { get; } = [];

    /// <summary>What amounts were given of in the sentence before.</summary>
    public List<Target> RecentBefore { get; } = [];

    /// <summary>The total whose parts are spoken of; null if there is none.</summary>
    public Target? Total { get; set; }

    /// <summary>The sentence that opened the total.</summary>
    public int TotalSentence { get; set; }

    /// <summary>Whether the total was opened by 从…看, 按…分, so that it goes on after the sentence.</summary>
    public bool IsBreakdown { get; set; }

    /// <summary>Whether that total was opened in a paragraph before, so that only what is plainly a part of it is taken for one.</summary>
    public bool IsOldBreakdown { get; set; }

    /// <summary>Whether a thing is spoken of as a part of the total: once the total is old, only what has a head of its own or is plainly a class.</summary>
    public bool IsPart(SubjectName name) =>
        InParts || (IsBreakdown && !(IsOldBreakdown && name.Head.Length == 0 && !NameParts.IsClass(name.Object)));

    /// <summary>Whether parts are spoken of in this sentence.</summary>
    public bool InParts { get; set; }

    /// <summary>Whether the clause begins after a semicolon: a thing cut short there is of the whole, not of the part before.</summary>
    public bool AfterSemicolon { get; set; }

    /// <summary>The frame that was spoken of last in this sentence: 工业大类行业 of 40个工业大类行业中; null if none.</summary>
    public string? FrameName { get; set; }

    /// <summary>What is said before totals that run from another beginning than January: 建区以来; null where none do.</summary>
    public string? Since { get; set; }

    /// <summary>The scope that holds: 规模以上, 限额以上, 新登记, 实有; empty for none.</summary>
    public string Scope { get; set; } = "";

    /// <summary>
    /// What held before a time was named between a thing and its verb (规上工业增加值9月增长9.2%): it holds again for the next thing, and after the
    /// sentence. Null where no such time holds.
    /// </summary>
    public (HeldPeriod Held, int? Year)? BeforeTimeOfSubject { get; private set; }

    /// <summary>Remembers what holds, before a time of a thing alone is let hold.</summary>
    public void OpenTimeOfSubject() => BeforeTimeOfSubject ??= (Held, Year);

    /// <summary>Lets hold what held before the time of a thing alone, if one was.</summary>
    public void CloseTimeOfSubject()
    {
        (Held, Year) = BeforeTimeOfSubject ?? (Held, Year);
        BeforeTimeOfSubject = null;
    }

    /// <summary>Leaves what held before the time of a thing alone, since another time opens a clause.</summary>
    public void ForgetTimeOfSubject() => BeforeTimeOfSubject = null;

    /// <summary>
    /// The sentence that a month of its own opened where the text was of all months to date; -1 where none did. What later sentences say without a time may
    /// be of that month as well as of all of them.
    /// </summary>
    public int MonthBesideTotal { get; set; } = -1;

    /// <summary>What growth is compared with.</summary>
    public ComparisonBase Base { get; set; }

    /// <summary>Names of clauses without numbers, for a clause that gives one number for each: A、B和C增势突出,增幅依次达到.</summary>
    public List<string> PendingNames { get; } = [];

    /// <summary>How many amounts were given after those names: as many as there are numbers for each, and the numbers are of these.</summary>
    public int AmountsSincePending { get; set; }

    /// <summary>The number of the sentence, counted through the text.</summary>
    public int Sentence { get; set; }
}
