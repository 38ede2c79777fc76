using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;

namespace HtzPipeline.Core.Validation;

/// <summary>Holds what has its cell in the column of units left blank below a unit that is not the catalogue's: it may mean the same as above, or the usual unit.</summary>
internal sealed class BlankUnits(IndicatorNames indicators, FindingLog log)
{
    /// <summary>The figure; held in both units where they differ in size.</summary>
    public ReportedFigure Resolve(ReportedFigure figure)
    {
        if (figure is not { UnitAbove: { } above, Number: not null } || indicators.Find(figure) is not { Known: var known })
        {
            return figure;
        }

        var (presumed, reading) = (known.Indicator.Unit, known.UnitOf(above));
        if (!reading.Fits || reading.Code == presumed.Code)
        {
            return figure;
        }

        log.AddOnce(
            MeaningFindings.UnitLeftBlank, $"{presumed.Code} {above}", figure.Place,
            ("indicator", known.Indicator.Name), ("found", above), ("expected", presumed.Name));
        return figure.HeldBy(MeaningFindings.UnitLeftBlank, reading => reading with { Unit = above });
    }
}
