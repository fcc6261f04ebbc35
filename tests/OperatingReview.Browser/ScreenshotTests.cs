namespace OperatingReview.Browser;

/// <summary>
/// The pictures of the README, taken anew into docs/images when the environment variable SCREENSHOTS is set; otherwise held to their size.
/// </summary>
public sealed class ScreenshotTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int MostBytes = 300_000;

    [Theory]
    [InlineData("los-angeles", "en", ReviewPage.Desk, "body")]
    [InlineData("los-angeles", "en", ReviewPage.Phone, "#moved")]
    [InlineData("company", "zh-CN", ReviewPage.Desk, "#money")]
    [InlineData("company", "zh-CN", ReviewPage.Phone, "body")]
    public async Task Each_picture_is_there_and_small(string sample, string language, int width, string from)
    {
        string path = Path.Combine(Root(), "docs", "images", $"review-{(width == ReviewPage.Phone ? "phone" : "desk")}.{language}.png");
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is not null)
        {
            await using var review = await ReviewPage.OpenAsync(chromium, sample, language, width);
            await review.Page.EvaluateFunctionAsync("from => document.querySelector(from).scrollIntoView()", from);
            await review.Page.ScreenshotAsync(path);
        }
        new FileInfo(path).Length.Should().BeInRange(10_000, MostBytes);
    }

    private static string Root()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Ops.Domain.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The solution was not found above the tests.");
    }
}
