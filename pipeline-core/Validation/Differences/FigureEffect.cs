namespace HtzPipeline.Core.Validation.Differences;

/// <summary>What another catalogue does to a figure of a file.</summary>
public enum FigureEffect
{
    /// <summary>It is not understood any more: no indicator goes by its name, or nothing of it fits.</summary>
    NoLongerRecognised,

    /// <summary>It is understood, and was not before.</summary>
    NewlyRecognised,

    /// <summary>It is taken for another indicator, area, period or measure.</summary>
    TakenForAnother,

    /// <summary>It is held back, and was published before.</summary>
    HeldBack,

    /// <summary>It is published, and was held back before.</summary>
    LetThrough,

    /// <summary>It means another amount: a unit that the file does not state is another, or has another factor.</summary>
    OtherAmount,

    /// <summary>It is the same amount, answered in another unit.</summary>
    OtherUnit,

    /// <summary>It is published as questionable, and was sound before.</summary>
    Doubted,

    /// <summary>It is sound, and was questionable before.</summary>
    NoLongerDoubted,
}
