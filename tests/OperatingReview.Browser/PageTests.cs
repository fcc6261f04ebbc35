namespace OperatingReview.Browser;

/// <summary>The page of each sample, in each language, on a phone and on a desk, as a browser shows it.</summary>
public sealed class PageTests(Chromium chromium) : IClassFixture<Chromium>
{
    public static TheoryData<string, string, int> Pages
    {
        get
        {
            var pages = new TheoryData<string, string, int>();
            foreach (string sample in (string[])["los-angeles", "company"])
            {
                foreach (string language in (string[])["en", "zh-CN"])
                {
                    pages.Add(sample, language, ReviewPage.Phone);
                    pages.Add(sample, language, ReviewPage.Desk);
                }
            }
            return pages;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task It_loads_without_a_complaint_and_asks_for_nothing_else(string sample, string language, int width)
    {
        await using var review = await ReviewPage.OpenAsync(chromium, sample, language, width);
        (await review.Page.EvaluateExpressionAsync<string>("document.documentElement.lang")).Should().Be(language);
        review.Complaints.Should().BeEmpty();
        review.Requests.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task It_never_scrolls_sideways_even_with_everything_unfolded(string sample, string language, int width)
    {
        await using var review = await ReviewPage.OpenAsync(chromium, sample, language, width);
        (await review.FindAsync("overflow")).Should().BeEmpty();
        await review.OpenAllAsync();
        (await review.FindAsync("overflow")).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task It_can_be_read_by_ear_and_reached_by_finger(string sample, string language, int width)
    {
        await using var review = await ReviewPage.OpenAsync(chromium, sample, language, width);
        (await review.FindAsync("structure")).Should().BeEmpty();
        (await review.FindAsync("targets")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("los-angeles", "en", false)]
    [InlineData("los-angeles", "en", true)]
    [InlineData("company", "zh-CN", false)]
    [InlineData("company", "zh-CN", true)]
    public async Task Its_texts_stand_out_by_day_and_by_night(string sample, string language, bool isDark)
    {
        await using var review = await ReviewPage.OpenAsync(chromium, sample, language, ReviewPage.Desk, isDark);
        await review.Page.EvaluateExpressionAsync(
            "document.querySelectorAll('.more, .findings details, .figure').forEach((d, i) => { d.open = i < 20; })"
        );
        (await review.FindAsync("contrast")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("los-angeles", "en")]
    [InlineData("company", "zh-CN")]
    public async Task It_reads_without_its_script(string sample, string language)
    {
        await using var review = await ReviewPage.OpenAsync(chromium, sample, language, ReviewPage.Phone, withScript: false);
        (await review.FindAsync("structure")).Should().BeEmpty();
        (await review.FindAsync("overflow")).Should().BeEmpty();
        (await review.Page.QuerySelectorAllAsync("thead button")).Should().BeEmpty();
        var fold = (await review.Page.QuerySelectorAsync("#findings details"))!;
        await (await fold.QuerySelectorAsync("summary"))!.ClickAsync();
        (await review.Page.QuerySelectorAllAsync("#findings details[open] .tree li")).Should().NotBeEmpty();
    }
}
