using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Tests.Figures;

public class ObservationStatusTests
{
    [Fact]
    public void Every_status_has_a_code_of_its_own_that_is_read_again() =>
        Assert.All(Enum.GetValues<ObservationStatus>(), status => Assert.Equal(status, ObservationStatusCodes.Parse(status.Code)));

    [Fact]
    public void A_letter_that_is_no_code_is_refused() => Assert.Throws<FormatException>(() => ObservationStatusCodes.Parse('Z'));

    [Fact]
    public void A_normal_figure_is_sound_and_what_its_source_calls_provisional_revised_estimated_or_a_break_but_no_forecast() => Assert.Equal(
        [ObservationStatus.Normal, ObservationStatus.Provisional, ObservationStatus.Revised, ObservationStatus.Estimated, ObservationStatus.Break],
        Enum.GetValues<ObservationStatus>().Where(status => status.IsSound));
}
