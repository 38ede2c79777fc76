namespace HtzPipeline.Functions.DryRun;

/// <summary>What another catalogue does at once to a figure that is published, since answers are made by the catalogue in force.</summary>
internal enum AnswerEffect
{
    /// <summary>No query answers it: the catalogue has not its indicator or its area. It stays where it is.</summary>
    NotAnswered,

    /// <summary>Queries answer it, and did not: the catalogue knows its indicator and area again.</summary>
    Answered,

    /// <summary>It is answered as another amount: a unit has another factor, or is not known.</summary>
    OtherAmount,

    /// <summary>It is answered in another unit, as the same amount.</summary>
    OtherUnit,

    /// <summary>Queries that name no frequency, and snapshots, leave it out: its indicator is reported for other periods.</summary>
    OtherFrequency,

    /// <summary>Snapshots leave it out: an amount that an indicator of another kind has not.</summary>
    OtherKind,

    /// <summary>It bears the mark of a break in its series, and did not.</summary>
    Marked,

    /// <summary>It does not bear the mark of a break any more.</summary>
    NotMarked,
}
