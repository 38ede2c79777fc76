namespace HtzPipeline.Core.Layout.Tables;

/// <summary>What a cell looks like, taken by itself.</summary>
internal enum CellKind : byte
{
    /// <summary>Nothing in it.</summary>
    Blank,

    /// <summary>A text that is nothing of the following.</summary>
    Text,

    /// <summary>A number, a word for one (持平), or a flaw where one should be.</summary>
    Number,

    /// <summary>A number that may be a period as well: 2019, 201908, 2019.08.</summary>
    NumberOrPeriod,

    /// <summary>A period that cannot be a number: 2019年8月, Jan, a date.</summary>
    Period,

    /// <summary>A mark for missing: -, …, N/A.</summary>
    Mark,
}
