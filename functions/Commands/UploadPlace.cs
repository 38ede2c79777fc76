using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Ingest;

namespace HtzPipeline.Functions.Commands;

/// <summary>Whose a file is and what period it is for: what the command line says, or else the path <c>…/{department}/{period}/{file}</c>.</summary>
internal static class UploadPlace
{
    /// <summary>The option that names the department.</summary>
    public static CommandOption DepartmentOption { get; } = new("--department", "D", new("报送部门的代码。", "The code of the department."));

    /// <summary>The option that names the period.</summary>
    public static CommandOption PeriodOption { get; } = new("--period", "P", new("所属时期,如 2019-08、2019-Q2。", "The period it is for, such as 2019-08 or 2019-Q2."));

    /// <summary>The place of a file; null for what nothing tells.</summary>
    /// <exception cref="CommandUsageException">The department is not in the catalogue, or the period is none.</exception>
    public static (string? Department, Period? Period) Of(CommandLine line, string path, IndicatorCatalogue catalogue)
    {
        var folders = string.Join('/', Path.GetFullPath(path).Split(Path.DirectorySeparatorChar).TakeLast(3));
        var upload = UploadPath.TryParse(folders, out var parsed) && catalogue.Department(parsed.Department) is not null ? parsed : null;
        var department = line[DepartmentOption.Name] ?? upload?.Department;
        if (department is not null && catalogue.Department(department) is null)
        {
            var known = string.Join(' ', catalogue.Departments.Select(d => d.Code));
            throw new CommandUsageException(new LocalText($"没有部门“{department}”。可用:{known}。", $"There is no department '{department}'; there are {known}."));
        }

        if (line[PeriodOption.Name] is not { } text)
        {
            return (department, upload?.Period);
        }

        return Core.Layout.Grammar.WrittenPeriod.TryParse(text, out var period)
            ? (department, period)
            : throw new CommandUsageException(new LocalText($"“{text}”不是时期。", $"'{text}' is not a period such as 2019-08, 2019-Q2, 2019-S1 or 2019."));
    }
}
