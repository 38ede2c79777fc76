using HtzPipeline.Functions.Api.Submissions;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Api.Uploads;

/// <summary>An uploaded file in an answer.</summary>
/// <param name="Path">Where it lies: <c>{department}/{period}/{file}</c>.</param>
/// <param name="Department">The department's code.</param>
/// <param name="Period">The period it is for.</param>
/// <param name="FileName">Its name.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="Uploaded">When this version was uploaded, +08:00.</param>
/// <param name="ETag">This version, for If-Match; the header ETag has it, too.</param>
/// <param name="Href">Where it is answered with its submission.</param>
/// <param name="Submission">Its submission; null where the file was written into storage directly and has not been taken up yet.</param>
internal sealed record UploadResource(
    string Path, string Department, string Period, string FileName, long Size, DateTimeOffset Uploaded, string ETag, string Href, SubmissionResource? Submission)
{
    public static UploadResource Of(UploadPath path, ListedUpload upload, Submission? submission) => new(
        path.ToString(),
        path.Department,
        path.Period.ToString(),
        path.FileName,
        upload.Size,
        upload.Uploaded.ToChinaTime(),
        upload.Stored.ToString("H"),
        $"/api/v1/uploads/{path.Department}/{path.Period}/{Uri.EscapeDataString(path.FileName)}",
        submission is null ? null : SubmissionResource.Of(submission));
}
