using HtzPipeline.Functions.Formats.Cubes;

namespace HtzPipeline.Functions.Formats.Sdmx;

/// <summary>A component of the structure: a dimension, the measure or an attribute.</summary>
/// <param name="Id">Its id, and that of its concept.</param>
/// <param name="Name">Its names.</param>
/// <param name="Role">What it is.</param>
/// <param name="Codelist">Its code list; null where it is not coded.</param>
/// <param name="DataType">The SDMX data type where it is not coded.</param>
/// <param name="ValueOf">What it is for a figure, as text; null where it has none.</param>
internal sealed record SdmxComponent(
    string Id, LocalText Name, SdmxRole Role, SdmxCodelist? Codelist, string DataType, Func<CubeSeries, CubeFigure, string?> ValueOf);
