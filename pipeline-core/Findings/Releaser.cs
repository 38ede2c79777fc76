namespace HtzPipeline.Core.Findings;

/// <summary>Who may let a held figure through; each may what the ones before it may.</summary>
public enum Releaser
{
    /// <summary>The clerk who uploaded it, saying why it is right.</summary>
    Clerk,

    /// <summary>The department that owns the indicator, or an approver.</summary>
    Owner,

    /// <summary>An approver only.</summary>
    Approver,
}
