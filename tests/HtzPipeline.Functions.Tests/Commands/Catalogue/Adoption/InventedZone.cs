using System.Globalization;

namespace HtzPipeline.Functions.Tests.Commands.Catalogue.Adoption;

/// <summary>
/// A development zone that nobody has prepared anything for: four departments, 25 files in nine layouts, 36 indicators, from the end of 2023 to May 2024.
/// </summary>
internal static class InventedZone
{
    /// <summary>The zone, as titles name it.</summary>
    public const string Name = "云岭经济技术开发区";

    /// <summary>The months that are reported.</summary>
    public static int[] Months { get; } = [3, 4, 5];

    /// <summary>All files.</summary>
    public static IReadOnlyList<ZoneFile> Files { get; } =
        [.. Industry.Files, .. PowerUse.Files, .. NationalAccounts.Files, .. Budget.Files, .. Banks.Files, .. Registrations.Files, .. Stock.Files, .. Commerce.Files, .. Retail.Files];

    /// <summary>The folder of a department's month.</summary>
    public static string Folder(string department, int month) => string.Create(CultureInfo.InvariantCulture, $"{department}/2024-{month:00}");

    /// <summary>The period of a month.</summary>
    public static string Period(int month) => string.Create(CultureInfo.InvariantCulture, $"2024-{month:00}");

    /// <summary>A number as it is printed.</summary>
    public static string Print(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
