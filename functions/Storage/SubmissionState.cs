namespace HtzPipeline.Functions.Storage;

/// <summary>How far a submission has come.</summary>
internal enum SubmissionState
{
    /// <summary>Seen, and its bytes kept.</summary>
    Received,

    /// <summary>Refused; nothing of it was published.</summary>
    Rejected,

    /// <summary>Its facts are kept: from here on they will be published, whatever dies.</summary>
    Accepted,

    /// <summary>Its figures are in every area's release.</summary>
    Published,

    /// <summary>A later upload has replaced every figure of it.</summary>
    Superseded,

    /// <summary>Taken back by its department.</summary>
    Withdrawn,
}

/// <summary>Which state can follow which.</summary>
internal static class SubmissionStates
{
    extension(SubmissionState state)
    {
        /// <summary>Whether a submission can go from this state to <paramref name="next"/>; to itself it always can.</summary>
        public bool CanBecome(SubmissionState next) => next == state || (state, next) is
            (SubmissionState.Received, SubmissionState.Rejected or SubmissionState.Accepted)
            or (SubmissionState.Accepted, SubmissionState.Published)
            or (SubmissionState.Published, SubmissionState.Superseded or SubmissionState.Withdrawn)
            or (SubmissionState.Superseded, SubmissionState.Published or SubmissionState.Withdrawn);
    }
}
