namespace OperatingReview.Browser;

/// <summary>What can be done on the page, by mouse and by keyboard alone.</summary>
public sealed class KeyboardTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Focused = "document.activeElement";

    /// <summary>A numeric column of the budget table: the difference.</summary>
    private const string Column = "#money thead th:nth-child(5)";

    [Theory]
    [InlineData(ReviewPage.Phone)]
    [InlineData(ReviewPage.Desk)]
    public async Task A_table_sorts_by_click_up_then_down_then_back(int width)
    {
        await using var review = await ReviewPage.OpenAsync(chromium, "los-angeles", "en", width);
        double[] before = await ValuesAsync(review);
        await review.Page.ClickAsync(Column + " button");
        (await SortAsync(review)).Should().Be("ascending");
        (await ValuesAsync(review)).Should().BeInAscendingOrder().And.BeEquivalentTo(before);
        await review.Page.ClickAsync(Column + " button");
        (await SortAsync(review)).Should().Be("descending");
        (await ValuesAsync(review)).Should().BeInDescendingOrder().And.BeEquivalentTo(before);
        await review.Page.ClickAsync(Column + " button");
        (await SortAsync(review)).Should().BeNull();
        (await ValuesAsync(review)).Should().Equal(before);
        (await LastRowAsync(review)).Should().StartWith("All units");
    }

    [Theory]
    [InlineData("Enter")]
    [InlineData("Space")]
    public async Task A_table_sorts_by_keyboard_and_says_so(string key)
    {
        await using var review = await ReviewPage.OpenAsync(chromium, "los-angeles", "en", ReviewPage.Desk);
        await review.Page.FocusAsync(Column + " button");
        await review.Page.Keyboard.PressAsync(key);
        (await SortAsync(review)).Should().Be("ascending");
        (await ValuesAsync(review)).Should().BeInAscendingOrder();
        (await review.Page.EvaluateExpressionAsync<string>("document.getElementById('says').textContent"))
            .Should()
            .Be("Difference: ascending");
    }

    [Fact]
    public async Task Words_sort_in_the_order_of_the_language()
    {
        await using var review = await ReviewPage.OpenAsync(chromium, "company", "zh-CN", ReviewPage.Desk);
        await review.Page.ClickAsync("#money thead th:first-child button");
        string[] names = await review.Page.EvaluateExpressionAsync<string[]>(
            "[...document.querySelectorAll('#money tbody tr th')].map(cell => cell.textContent.trim())"
        );
        var sorted = await review.Page.EvaluateFunctionAsync<string[]>(
            "names => names.toSorted(new Intl.Collator('zh-CN').compare)",
            (object)names
        );
        names.Should().HaveCountGreaterThan(3).And.Equal(sorted);
    }

    [Theory]
    [InlineData("los-angeles", "en", ReviewPage.Phone)]
    [InlineData("company", "zh-CN", ReviewPage.Desk)]
    public async Task An_explanation_unfolds_by_keyboard(string sample, string language, int width)
    {
        await using var review = await ReviewPage.OpenAsync(chromium, sample, language, width);
        const string First = "#findings li:first-child details";
        await review.Page.FocusAsync(First + " summary");
        await review.Page.Keyboard.PressAsync("Enter");
        (await review.Page.EvaluateExpressionAsync<bool>($"document.querySelector('{First}').open")).Should().BeTrue();
        (await review.Page.EvaluateExpressionAsync<int>($"document.querySelectorAll('{First} .tree li').length")).Should().BeGreaterThan(5);
        await review.Page.Keyboard.PressAsync("Enter");
        (await review.Page.EvaluateExpressionAsync<bool>($"document.querySelector('{First}').open")).Should().BeFalse();
    }

    [Theory]
    [InlineData("los-angeles", "en")]
    [InlineData("company", "zh-CN")]
    public async Task A_figure_in_a_table_leads_to_its_explanation_unfolded(string sample, string language)
    {
        await using var review = await ReviewPage.OpenAsync(chromium, sample, language, ReviewPage.Desk);
        string target = await review.Page.EvaluateExpressionAsync<string>(
            "decodeURIComponent(document.querySelector('#money tbody a').getAttribute('href').slice(1))"
        );
        await review.Page.FocusAsync("#money tbody a");
        await review.Page.Keyboard.PressAsync("Enter");
        await review.Page.WaitForFunctionAsync("id => document.getElementById(id).open", target);
        string seen = await review.Page.EvaluateFunctionAsync<string>(
            "id => { const at = document.getElementById(id).getBoundingClientRect().top; return at >= 0 && at < innerHeight ? 'seen' : String(at); }",
            target
        );
        seen.Should().Be("seen");
    }

    [Fact]
    public async Task The_first_tab_offers_to_skip_to_the_findings()
    {
        await using var review = await ReviewPage.OpenAsync(chromium, "los-angeles", "en", ReviewPage.Desk);
        await review.Page.Keyboard.PressAsync("Tab");
        (await review.Page.EvaluateExpressionAsync<string>($"{Focused}.className + ' ' + ({Focused}.getBoundingClientRect().left >= 0)"))
            .Should()
            .Be("skip true");
        await review.Page.Keyboard.PressAsync("Enter");
        (await review.Page.EvaluateExpressionAsync<string>("location.hash")).Should().Be("#findings");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Where_the_keyboard_stands_is_seen(bool isDark)
    {
        await using var review = await ReviewPage.OpenAsync(chromium, "los-angeles", "en", ReviewPage.Desk, isDark);
        for (int i = 0; i < 40; i++)
        {
            await review.Page.Keyboard.PressAsync("Tab");
            string outline = await review.Page.EvaluateExpressionAsync<string>(
                $"getComputedStyle({Focused}).outlineStyle + ' ' + parseFloat(getComputedStyle({Focused}).outlineWidth)"
            );
            outline.Should().Be("solid 3");
        }
    }

    private static Task<double[]> ValuesAsync(ReviewPage review) =>
        review.Page.EvaluateExpressionAsync<double[]>(
            "[...document.querySelectorAll('#money tbody tr')].map(row => row.cells[4].dataset.v).filter(v => v !== undefined).map(Number)"
        );

    private static Task<string?> SortAsync(ReviewPage review) =>
        review.Page.EvaluateExpressionAsync<string?>($"document.querySelector('{Column}').getAttribute('aria-sort')");

    private static Task<string> LastRowAsync(ReviewPage review) =>
        review.Page.EvaluateExpressionAsync<string>("[...document.querySelectorAll('#money tr')].at(-1).textContent.trim()");
}
