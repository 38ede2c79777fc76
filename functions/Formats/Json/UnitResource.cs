using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Functions.Formats.Json;

/// <summary>A unit in an answer.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its names.</param>
internal sealed record UnitResource(string Code, LocalText Name)
{
    public static UnitResource Of(Unit unit) => new(unit.Code, unit.Name);
}
