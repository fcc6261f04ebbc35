using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Ops.Domain.Architecture.Tests.House;

namespace Ops.Domain.Architecture.Tests.Results;

/// <summary>What a call says about its result, under a culture: its text, and its explanation in both languages.</summary>
internal static class Texts
{
    public static string Under(string culture, Func<object?> call) => In(culture, () => Told(call()), refusal => refusal.Message);

    /// <summary>The result itself, made under a culture; null when the call is refused.</summary>
    public static object? ResultUnder(string culture, Func<object?> call) => In(culture, call, _ => null);

    private static T In<T>(string culture, Func<T> call, Func<Exception, T> refused)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return call();
        }
        catch (Exception refusal)
        {
            return refused(refusal);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    private static string Told(object? result) =>
        result switch
        {
            IExplainable explainable =>
                $"{Own(result)}\n{explainable.Explain().ToText()}\n{explainable.Explain().ToMarkdown(Language.Chinese)}",
            System.Collections.IEnumerable and not string => string.Join(
                '\n',
                ((System.Collections.IEnumerable)result).Cast<object?>().Select(Told)
            ),
            null => "",
            _ => Own(result),
        };

    /// <summary>
    /// The text of a type that writes one. Figures of the base library are written by whoever shows them, and the text that the
    /// compiler writes for a record is for the debugger: it takes the culture of the machine, and nothing of the library shows it.
    /// </summary>
    private static string Own(object result) => result is string || WritesText(result.GetType()) ? result.ToString() ?? "" : "";

    private static bool WritesText(Type type) =>
        type.Assembly == Library.Assembly
        && type.GetMethod("ToString", Type.EmptyTypes)!.GetCustomAttribute<CompilerGeneratedAttribute>() is null;
}
