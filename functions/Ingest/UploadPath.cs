using System.Diagnostics.CodeAnalysis;

namespace HtzPipeline.Functions.Ingest;

/// <summary>Where an upload lies in the uploads container: <c>{department}/{period}/{file}</c>.</summary>
/// <param name="Department">The department's code, as in the path; perhaps not in the catalogue.</param>
/// <param name="Period">The month, quarter, half-year or year it is for.</param>
/// <param name="FileName">The file's name.</param>
internal sealed record UploadPath(string Department, Period Period, string FileName)
{
    /// <summary>Takes a blob's name apart.</summary>
    /// <returns>False if it is not of the form.</returns>
    public static bool TryParse(string name, [NotNullWhen(true)] out UploadPath? path)
    {
        path = name.Split('/') is [{ Length: > 0 } department, var folder, { Length: > 0 } file] && Period.TryParse(folder, null, out var period)
            ? new(department, period, file)
            : null;
        return path is not null;
    }

    /// <summary>The blob's name.</summary>
    public override string ToString() => $"{Department}/{Period}/{FileName}";
}
