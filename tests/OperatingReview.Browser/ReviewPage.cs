using System.Collections.Concurrent;
using PuppeteerSharp.Media;

namespace OperatingReview.Browser;

/// <summary>A printed page of the sample, opened in the browser at one width; it remembers what the browser complained about and asked for.</summary>
internal sealed class ReviewPage : IAsyncDisposable
{
    public const int Phone = 390;
    public const int Desk = 1280;

    private static readonly ConcurrentDictionary<string, string> Printed = new(StringComparer.Ordinal);

    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentQueue<string> _requests = new();

    private ReviewPage(IPage page) => Page = page;

    public IPage Page { get; }

    public IEnumerable<string> Complaints => _complaints;

    /// <summary>What was loaded besides the page itself.</summary>
    public IEnumerable<string> Requests => _requests.Where(url => !url.StartsWith("file:", StringComparison.Ordinal));

    public static async Task<ReviewPage> OpenAsync(
        Chromium chromium,
        string sample,
        string language,
        int width,
        bool isDark = false,
        bool withScript = true
    )
    {
        var page = await chromium.NewPageAsync();
        var opened = new ReviewPage(page);
        page.Console += (_, e) => opened._complaints.Enqueue($"{e.Message.Type}: {e.Message.Text}");
        page.PageError += (_, e) => opened._complaints.Enqueue(e.Message);
        page.Request += (_, e) => opened._requests.Enqueue(e.Request.Url);
        await page.SetJavaScriptEnabledAsync(withScript);
        await page.SetViewportAsync(
            new ViewPortOptions
            {
                Width = width,
                Height = width == Phone ? 844 : 900,
                IsMobile = width == Phone,
                HasTouch = width == Phone,
            }
        );
        await page.EmulateMediaFeaturesAsync([
            new MediaFeatureValue { MediaFeature = MediaFeature.PrefersColorScheme, Value = isDark ? "dark" : "light" },
            new MediaFeatureValue { MediaFeature = MediaFeature.PrefersReducedMotion, Value = "reduce" },
        ]);
        await page.GoToAsync(new Uri(Print(sample, language)).AbsoluteUri);
        return opened;
    }

    /// <summary>What a probe finds in the page; an empty list is good.</summary>
    public Task<string[]> FindAsync(string probe) => Page.EvaluateFunctionAsync<string[]>(Probe(probe));

    public Task OpenAllAsync() => Page.EvaluateExpressionAsync("document.querySelectorAll('details').forEach(d => { d.open = true; })");

    public ValueTask DisposeAsync() => Page.DisposeAsync();

    /// <summary>The page as the sample prints it, in a file: each is printed once.</summary>
    private static string Print(string sample, string language) =>
        Printed.GetOrAdd(
            sample + "." + language,
            name =>
            {
                using var output = new StringWriter { NewLine = "\n" };
                using var errors = new StringWriter();
                string[] since = sample == "company" ? ["--since", "2026-Q2"] : [];
                int code = Program.Run(["--sample", sample, .. since, "--format", "html", "--lang", language], output, errors);
                code.Should().Be(0, errors.ToString());
                string path = Path.Combine(Directory.CreateTempSubdirectory("review-page").FullName, name + ".html");
                File.WriteAllText(path, output.ToString());
                return path;
            }
        );

    private static string Probe(string name)
    {
        using var stream = typeof(ReviewPage).Assembly.GetManifestResourceStream(name + ".js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
