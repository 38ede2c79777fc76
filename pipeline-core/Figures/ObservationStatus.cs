namespace HtzPipeline.Core.Figures;

/// <summary>Why a figure is what it is, above all when it has no value. Missing is not one thing.</summary>
/// <remarks>
/// Codes are those of the SDMX code list CL_OBS_STATUS 2.2 (<see cref="ObservationStatusCodes"/>), and R for revised, which that has not:
/// Eurostat's flag.
/// </remarks>
public enum ObservationStatus
{
    /// <summary>An ordinary figure.</summary>
    Normal,

    /// <summary>A figure published as printed that a finding casts doubt on; takes no part in aggregates.</summary>
    Questionable,

    /// <summary>Blank in the source: the figure is not available (空格). Also a figure withdrawn, or no longer derivable.</summary>
    NotAvailable,

    /// <summary>A dash in the source (- or —): there is no such figure.</summary>
    NotApplicable,

    /// <summary>"…" in the source: not zero, but below the smallest unit printed.</summary>
    BelowUnit,

    /// <summary>A growth printed as words (扭亏为盈, 由盈转亏) that has no number.</summary>
    InWords,

    /// <summary>A figure held back by an error until it is released.</summary>
    Held,

    /// <summary>Marked as provisional in the source (p, 初步数, 快报数).</summary>
    Provisional,

    /// <summary>Marked as revised in the source (r, 修订数).</summary>
    Revised,

    /// <summary>Marked as estimated in the source (e, 预计, 估计).</summary>
    Estimated,

    /// <summary>Marked in the source as the first of a series that breaks with what was before (b).</summary>
    Break,

    /// <summary>Marked as a forecast in the source (f, 预测): published as printed, no part of checks and aggregates.</summary>
    Forecast,
}
