package nl.regiehub.gateway.security;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.regiehub.access.Vrager;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.routes.Partner;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Hands who is asking to the methods that answer: a {@link Vrager}, an {@link Account} or a {@link Partner}; or a
 * {@link Herkomst}, with the purpose that stands in the header {@code Doel}.
 */
@Component
final class AskerArguments implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final Askers askers;

    AskerArguments(Askers askers) {
        this.askers = askers;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return List.of(Vrager.class, Account.class, Partner.class, Herkomst.class)
                .contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .flatMap(authentication -> of(parameter.getParameterType(), authentication, request))
                .orElseThrow(() -> new AccessDeniedException("another kind of asker"));
    }

    private Optional<?> of(Class<?> wanted, Authentication authentication, NativeWebRequest request) {
        if (wanted == Partner.class) {
            return askers.partner(authentication);
        }
        if (wanted == Herkomst.class) {
            return askers.asker(authentication).map(vrager -> herkomst(vrager, request));
        }
        return wanted == Account.class ? askers.account(authentication) : askers.asker(authentication);
    }

    private static Herkomst herkomst(Vrager vrager, NativeWebRequest request) {
        var doel = Objects.requireNonNullElse(request.getHeader("Doel"), "");
        return new Herkomst(
                vrager, doel, ((ServletWebRequest) request).getRequest().getRemoteAddr());
    }
}
