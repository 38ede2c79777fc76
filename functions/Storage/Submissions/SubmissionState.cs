namespace HtzPipeline.Functions.Storage.Submissions;

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

    /// <summary>Published, and later uploads have replaced every figure of it, or had before it arrived.</summary>
    Superseded,

    /// <summary>Published, and taken back since (<see cref="Decision"/>).</summary>
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
            or (SubmissionState.Accepted, SubmissionState.Published or SubmissionState.Superseded)
            or (SubmissionState.Published, SubmissionState.Superseded or SubmissionState.Withdrawn)
            or (SubmissionState.Superseded, SubmissionState.Published or SubmissionState.Withdrawn);
    }
}
