namespace HtzPipeline.Core.Figures;

/// <summary>The SDMX codes (CL_OBS_STATUS 2.2) of <see cref="ObservationStatus"/>.</summary>
public static class ObservationStatusCodes
{
    // A normal, U low reliability, O missing, M cannot exist, N not significant, L not collected as a number, Q suppressed,
    // P provisional, R revised, E estimated, B break, F forecast.
    private const string Codes = "AUOMNLQPREBF";

    extension(ObservationStatus status)
    {
        /// <summary>The one-letter SDMX code.</summary>
        public char Code => Codes[(int)status];

        /// <summary>Whether a figure of this status takes part in checks and aggregates.</summary>
        public bool IsSound => status is ObservationStatus.Normal or ObservationStatus.Provisional or ObservationStatus.Revised or ObservationStatus.Estimated or ObservationStatus.Break;
    }

    /// <summary>The status of an SDMX code.</summary>
    /// <exception cref="FormatException">Not a code used here.</exception>
    public static ObservationStatus Parse(char code) => Codes.IndexOf(code) is >= 0 and var index
        ? (ObservationStatus)index
        : throw new FormatException($"'{code}' is not an observation status used here ({Codes}).");
}
