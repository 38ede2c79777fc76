using System.Text.Json;
using HtzPipeline.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace HtzPipeline.Functions.Tests.Hosting;

public class InvocationTests
{
    [Fact]
    public void The_blob_is_named_by_the_percent_encoded_Uri() => Assert.Equal(
        "sub dir/naïve ünï.txt",
        Read("""{"Data":{"blob":"eA=="},"Metadata":{"Uri":"\"http://127.0.0.1:10000/devstoreaccount1/uploads/sub%20dir/na%C3%AFve%20%C3%BCn%C3%AF.txt\"","name":"\"other\""}}""")
            .BlobName("uploads"));

    [Fact]
    public void A_blob_folder_named_as_the_container_is_part_of_the_name() => Assert.Equal(
        "economy/uploads/x.csv",
        Read("""{"Data":{},"Metadata":{"Uri":"\"https://htz.blob.core.windows.net/uploads/economy/uploads/x.csv\""}}""").BlobName("uploads"));

    [Theory]
    [InlineData("""{"Data":{},"Metadata":{}}""")]
    [InlineData("""{"Data":{}}""")]
    [InlineData("""{"Data":{},"Metadata":{"Uri":"\"http://127.0.0.1:10000/devstoreaccount1/other/x.csv\""}}""")]
    public void A_payload_that_names_no_upload_is_a_bad_request(string payload) =>
        Assert.Throws<BadHttpRequestException>(() => Read(payload).BlobName("uploads"));

    private static Invocation Read(string payload) => JsonSerializer.Deserialize(payload, InvocationJson.Default.Invocation)!;
}
