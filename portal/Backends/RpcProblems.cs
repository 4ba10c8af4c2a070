using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Grpc;
using CsWorkPerf.Portal.Web;
using Grpc.Core;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CsWorkPerf.Portal.Backends;

/// <summary>Shows a service's refusal where the person can mend it: at the field, or at the top of the form.</summary>
public static class RpcProblems
{
    /// <summary>
    /// Makes a call on behalf of a form. A refusal that the person can do something about is put into the model state, and
    /// the answer is false; anything else goes on to the error page.
    /// </summary>
    /// <param name="state">The form's model state.</param>
    /// <param name="call">The call.</param>
    /// <param name="fields">The request's field, or a rule's name, to the form's field that it is about.</param>
    public static async Task<bool> TryAsync(this ModelStateDictionary state, Func<Task> call, IReadOnlyDictionary<string, string>? fields = null)
    {
        try
        {
            await call();
            return true;
        }
        catch (RpcException error) when (RpcErrors.Refusal(error) is { } refusal and not (NotFound or Denied))
        {
            Show(RpcErrors.Refusal(error), error.Status.Detail, state, fields ?? new Dictionary<string, string>());
            return false;
        }
    }

    /// <summary>The answer to a form that has no fault so far; null where the form or the service finds one.</summary>
    public static async Task<T?> AnswerAsync<T>(this ModelStateDictionary state, Func<Task<T>> call, IReadOnlyDictionary<string, string>? fields = null)
        where T : class
    {
        T? answer = null;
        if (state.IsValid) await state.TryAsync(async () => answer = await call(), fields);
        return answer;
    }

    private static void Show(Refusal? refusal, string message, ModelStateDictionary state, IReadOnlyDictionary<string, string> fields)
    {
        switch (refusal)
        {
            case InvalidInput { Violations.Count: > 0 } invalid:
                foreach (var violation in invalid.Violations) Add(violation.Field, FieldWords.Sentence(violation.Description, violation.Field));
                break;
            case RuleBroken broken:
                Add(broken.Rule, FieldWords.Sentence(broken.Message));
                break;
            default:
                Add("", FieldWords.Sentence(message));
                break;
        }

        void Add(string key, string words) => state.AddModelError(fields.TryGetValue(key, out var field) ? field : "", words);
    }
}
