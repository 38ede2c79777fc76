namespace HtzPipeline.Core.Proofs;

/// <summary>What proofreading has to say of one number of a text.</summary>
public enum Verdict
{
    /// <summary>相符: the published figure can be rounded to what is printed.</summary>
    Agrees,

    /// <summary>不符: it cannot.</summary>
    Differs,

    /// <summary>已修订: it agrees with what was published earlier, and was revised since.</summary>
    WasRight,

    /// <summary>张冠李戴: it is the figure of another period, measure, area, unit or indicator.</summary>
    AgreesWithAnother,

    /// <summary>自相矛盾: other numbers of the text contradict it.</summary>
    ContradictsText,

    /// <summary>未发布: nothing is published to hold it against.</summary>
    NotPublished,

    /// <summary>目录外: the catalogue knows no such indicator or area.</summary>
    NotInCatalogue,

    /// <summary>非统计数: it is no figure, but a time, a name, a plan.</summary>
    NoFigure,
}
