namespace OperatingReview.Browser;

/// <summary>One headless Chromium for all tests. Without one they fail and say what to do: they never pass unseen.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        string? given = Environment.GetEnvironmentVariable("CHROMIUM");
        string place =
            (given is null ? Places.FirstOrDefault(File.Exists) : given)
            ?? throw new InvalidOperationException(
                "No Chromium found: install one, or name its path in the environment variable CHROMIUM."
            );
        _browser = await Puppeteer.LaunchAsync(
            new LaunchOptions
            {
                Headless = true,
                ExecutablePath = place,
                Args = ["--no-sandbox", "--disable-gpu", "--hide-scrollbars"],
            }
        );
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
    }

    public Task<IPage> NewPageAsync() => _browser!.NewPageAsync();
}
